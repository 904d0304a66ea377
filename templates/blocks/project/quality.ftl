<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if question.undecided || !(lib.has(f, "value"))>
The quality level is <@lib.open/>.
<#else>
This is ${f.value.text}<@lib.mark f.value/>.
</#if>

<@lib.notes questions/>
