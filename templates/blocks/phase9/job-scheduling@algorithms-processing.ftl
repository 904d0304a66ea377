<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#if lib.has(f, "schedules")>
${heading} Job schedule

<@lib.timetable f.schedules/>
<#elseif question.text??>
${heading} Job schedule

The scheduled jobs are described under [Components](#components).
</#if>
