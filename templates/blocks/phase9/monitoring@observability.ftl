<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<#if spec == "technical_design_spec">
<@lib.words questions/>
<#if f.needs??>
<#if lib.has(f, "needs")>
Watched are ${f.needs.series}<@lib.mark f.needs/>.<#else>What is watched is <@lib.open/>.</#if>

</#if>
<#if lib.has(f, "alerts")>
<#if f.alerts.items?size == 1>
An alert is raised when ${f.alerts.items?first}<@lib.mark f.alerts/>.
<#else>
An alert is raised when<@lib.mark f.alerts/>:

<#list f.alerts.items as alert>
- ${alert}
</#list>
</#if>

</#if>
<#if lib.has(f, "metrics")>
Recorded over time: ${f.metrics.series}<@lib.mark f.metrics/>.

</#if>
<#if lib.has(f, "tools")>
The tools are in the [codebase spec](codebase_spec.md#observability).

</#if>
<@lib.notes questions/>
<#else>
<#if lib.has(f, "tools")>
Background jobs are watched with ${f.tools.series}<@lib.mark f.tools/>.<#if lib.has(f, "dashboard")> The dashboards are in ${f.dashboard.text}.</#if>

</#if>
What is watched, and when an alert is raised, is in the [technical design](technical_design_spec.md#observability).
</#if>
