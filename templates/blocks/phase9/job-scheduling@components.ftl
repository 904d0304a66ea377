<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if lib.has(f, "needs") && f.needs.chosen?seq_contains("none")>
No job runs at a set time<@lib.mark f.needs/>.

<#elseif lib.has(f, "needs") && (f.needs.said!false) && (!lib.has(f, "tool") || (f.tool.said!false))>
<#if lib.has(f, "schedules")>When each of them runs is under [Algorithms / Processing](${link(spec, "Algorithms / Processing")}).</#if>

<#elseif lib.has(f, "needs")>
<#if lib.has(f, "tool")>${f.needs.series?cap_first}<@lib.mark f.needs/> are started by **${f.tool.text}**<@lib.mark f.tool/>.<#else>There are ${f.needs.series}<@lib.mark f.needs/>.</#if><#if lib.has(f, "schedules")> When each of them runs is under [Algorithms / Processing](${link(spec, "Algorithms / Processing")}).</#if>

<#elseif f.needs?? && question.text??>
<@lib.left [f.needs]/>
<#elseif f.needs??>
Which jobs wait for a time is <@lib.value f.needs/>.<#if lib.has(f, "tool")> They are started by **${f.tool.text}**<@lib.mark f.tool/>.</#if>

</#if>
<@lib.notes questions/>
