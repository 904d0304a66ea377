<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#-- Said once in a document, where its reader comes upon it first. -->
<#if first>
${heading} ${title}

<#if (question.state!) != "not-applicable">
Not decided<@lib.asked/>.
<#else>
Does not apply<#if question.reason??>: ${question.reason?remove_ending(".")}</#if>.
</#if>
</#if>
