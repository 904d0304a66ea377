<#assign question = questions?first>
${heading} ${title}

<#if (question.state!) == "not-applicable">
Does not apply<#if question.reason??>: ${question.reason}</#if>.
<#else>
Not decided ([open question](${open_link})).
</#if>
