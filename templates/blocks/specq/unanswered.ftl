<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#if (question.state!) != "not-applicable">
${heading} ${title}

Not decided<@lib.asked/>.
<#elseif first>
${heading} ${title}

Does not apply<#if question.reason??>: ${question.reason?remove_ending(".")}</#if>.
</#if>
