<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#if lib.has(f, "technology")>
${heading} ${title}: ${f.technology.name}

<@lib.options f.technology/>
<#if f.technology.options?filter(o -> o.chosen && o.pros?size gt 0)?size == 0>
**Chosen instead:** ${f.technology.text}.

</#if>
<#if lib.has(f, "reason")>
<#if f.reason.multiline>
**Why:**

${f.reason.text}
<#else>
**Why:** ${f.reason.text}
</#if>
</#if>
<#elseif question.text??>
${heading} ${title}

The choice is described in the [technical design](technical_design_spec.md#components).
</#if>
