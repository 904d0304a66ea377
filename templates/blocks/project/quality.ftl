<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if lib.has(f, "value") && spec == "technical_design_spec">
This is ${f.value.text}<@lib.mark f.value/>.
<#elseif lib.has(f, "value")>
The level is **${f.value.name?uncap_first}**<@lib.mark f.value/>; see the [technical design](${link("technical_design_spec", "Quality")}).
<#else>
The quality level is <@lib.open/>.
</#if>

<@lib.notes questions/>
