<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if lib.has(f, "value")>
This is ${f.value.text}<@lib.mark f.value/>.
<#else>
The quality level is <@lib.open/>.
</#if>

<@lib.notes questions/>
