<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#assign known = f.technology?? && f.technology.known>
${heading} ${title}<#if known>: ${f.technology.name}</#if>

<#if known>
<@lib.options f.technology/>
<#assign listed = f.technology.options?filter(o -> o.chosen)>
<#if listed?size == 0>
**${f.technology.name}** was chosen beside these.

</#if>
<#elseif question.text??>
The answer in the team's own words is in the [technical design](technical_design_spec.md#components).

<#else>
Not decided ([open question](${open_link})).

</#if>
<#if f.reason?? && f.reason.known>
<#if f.reason.multiline>
**Why:**

${f.reason.text}
<#else>
**Why:** ${f.reason.text}
</#if>
</#if>
