<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<#if spec == "technical_design_spec">
<@lib.words questions/>
<#if lib.has(f, "needs")>
${f.needs.series?cap_first}<@lib.mark f.needs/> <#if f.needs.items?size == 1>is<#else>are</#if> watched.

<#elseif f.needs??>
What is watched is <@lib.value f.needs/>.

</#if>
<#if lib.has(f, "alerts")>
<#if f.alerts.items?size == 1>
An alert is raised on: <@lib.ending f.alerts/>.
<#else>
An alert is raised on each of these conditions<@lib.mark f.alerts/>:

<#list f.alerts.items as alert>
- ${alert}
</#list>
</#if>

</#if>
<#if lib.has(f, "metrics")>
Recorded over time: ${f.metrics.series}<@lib.mark f.metrics/>.

</#if>
<#if lib.has(f, "tools")>
The tools are in the [codebase spec](${link("codebase_spec", "Observability")}).

</#if>
<@lib.notes questions/>
<#else>
<#if lib.has(f, "tools")>
Background jobs are watched with ${f.tools.series}<@lib.mark f.tools/>.<#if lib.has(f, "dashboard")> The dashboards are in ${f.dashboard.text?remove_ending(".")}<@lib.mark f.dashboard/>.</#if>

</#if>
What is watched, and when an alert is raised, is in the [technical design](${link("technical_design_spec", "Observability")}).
</#if>
