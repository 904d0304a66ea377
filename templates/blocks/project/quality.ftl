<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#-- What the level means stands once; the other documents have it where their own words do. -->
<#if spec == "technical_design_spec" || question.text?? || !lib.has(f, "value")>
${heading} ${title}

<@lib.words questions/>
<#if lib.has(f, "value")>
The level is **${f.value.name?uncap_first}**: this is ${f.value.text}<@lib.mark f.value/>.
<#else>
The quality level is <@lib.open/>.
</#if>

<@lib.notes questions/>
</#if>
