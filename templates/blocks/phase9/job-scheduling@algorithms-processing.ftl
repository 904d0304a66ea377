<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#if lib.has(f, "schedules")>
${heading} Job schedule

| Job | Runs | Time zone |
| --- | --- | --- |
<#list f.schedules.schedules as schedule>
| ${schedule.name!"not named"} | ${schedule.runs} | ${schedule.zone!"not stated"} |
</#list>
<#elseif question.text??>
${heading} Job schedule

The scheduled jobs are described under [Components](#components).
<#elseif lib.has(f, "needs") && f.needs.chosen?seq_contains("none")>
<#else>
${heading} Job schedule

Which job runs when is not decided.
</#if>
