<#import "/lib.ftl" as lib>
<#assign f = questions?first.fields>
${heading} ${title}

<@lib.words questions/>
<@lib.statements questions?filter(q -> q.state??)/>
<#if f.value?? && lib.own(f.value)>
<#if f.value.known>${f.value.text?cap_first}<@lib.mark f.value/>.<#else>Cron-style scheduling: <@lib.value f.value/>.</#if>
</#if>
<#if lib.has(f, "tool") && lib.own(f.tool)>
<#if f.tool.clause>${f.tool.text?cap_first}<#else>${f.tool.text} starts scheduled jobs</#if><@lib.mark f.tool/>.
</#if>

<#if lib.has(f, "schedules") && lib.own(f.schedules)>
<@lib.timetable f.schedules/>
</#if>
<@lib.notes questions/>
<@lib.links questions/>
