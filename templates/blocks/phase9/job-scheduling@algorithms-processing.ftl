<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} Job schedule

<#if f.schedules?? && f.schedules.known>
| Job | Runs | Time zone |
| --- | --- | --- |
<#list f.schedules.schedules as schedule>
| ${schedule.name!"not named"} | ${schedule.runs} | ${schedule.zone!"not stated"} |
</#list>
<#elseif f.needs?? && f.needs.known && f.needs.chosen?seq_contains("none")>
No job runs at set times.
<#elseif question.text??>
The schedule is described under [Components](#components).
<#else>
The times of the scheduled jobs are not decided yet.
</#if>
