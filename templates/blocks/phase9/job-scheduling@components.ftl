<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if lib.has(f, "needs") && f.needs.chosen?seq_contains("none")>
No job waits for a time<@lib.mark f.needs/>.

<#elseif lib.has(f, "needs")>
<#if lib.has(f, "tool")>**<#if f.tool.chosen?size == 0>${f.tool.text}<#else>${f.tool.text?cap_first}</#if>**<@lib.mark f.tool/> starts<#else>There are</#if> ${f.needs.series}<@lib.mark f.needs/>.<#if lib.has(f, "schedules")> When each of them runs is under [Algorithms / Processing](#algorithms--processing).</#if>

<#elseif f.needs??>
Which jobs wait for a time is <@lib.value f.needs/>.<#if lib.has(f, "tool")> They are started by **${f.tool.text}**<@lib.mark f.tool/>.</#if>

</#if>
<@lib.notes questions/>
