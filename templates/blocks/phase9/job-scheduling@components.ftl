<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if f.needs?? && f.needs.known>
<#if f.needs.chosen?seq_contains("none")>
No job is scheduled.
<#elseif f.tool?? && f.tool.known>
**${f.tool.name}** starts ${f.needs.series}<#if f.tool.is_default> _(default, not confirmed)_</#if>.
<#else>
There are ${f.needs.series}; which tool starts them is not decided.
</#if>
<#if f.schedules?? && f.schedules.known>
The schedules are under [Algorithms / Processing](#algorithms--processing).
</#if>
<#elseif !question.text??>
Not decided ([open question](${open_link})).
</#if>

<@lib.notes questions/>
