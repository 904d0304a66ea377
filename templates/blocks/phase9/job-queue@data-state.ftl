<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#if lib.has(f, "technology")>
${heading} ${title}: ${f.technology.name}

<#if f.technology.chosen?seq_contains("none")>
No queue is used: jobs run in the application's own process. The options were:

<#elseif f.technology.options?filter(o -> o.chosen)?size == 0>
**${f.technology.name}** is chosen, which is none of the usual options:

</#if>
<@lib.mark f.technology/>
<@lib.options f.technology/>
<#elseif !(question.text??)>
${heading} ${title}

The technology is <@lib.value f.technology!{"known": false}/>.

</#if>
<#if lib.has(f, "reason")>
<@lib.mark f.reason/>
<#if f.reason.multiline>
**Why:**

${f.reason.text}
<#else>
**Why:** ${f.reason.text}
</#if>
</#if>
