<#assign question = questions?first>
<#if (question.state!) != "not-applicable">
${heading} ${title}

Not decided ([open question](${open_link})).
<#elseif first>
${heading} ${title}

Does not apply<#if question.reason??>: ${question.reason?remove_ending(".")}</#if>.
</#if>
