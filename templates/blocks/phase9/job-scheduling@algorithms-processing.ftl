<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#if lib.has(f, "schedules")>
${heading} Job schedule

<@lib.timetable f.schedules/>
</#if>
