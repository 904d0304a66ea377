<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if lib.has(f, "needs")>
<#if f.needs.chosen?seq_contains("none")>
No job waits for a time.

<#elseif lib.has(f, "tool")>
**${f.tool.name}**<@lib.mark f.tool/> starts ${f.needs.series}<@lib.mark f.needs/>.<#if lib.has(f, "schedules")> When each of them runs is under [Algorithms / Processing](#algorithms--processing).</#if>

<#else>
There are ${f.needs.series}<@lib.mark f.needs/>; what starts them is not decided.

</#if>
</#if>
<@lib.notes questions/>
