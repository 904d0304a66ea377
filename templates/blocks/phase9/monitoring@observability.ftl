<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#assign retries = (((banks.phase9!{}).retries)!{}).fields!{}>
<#if spec == "technical_design_spec">
${heading} ${title}

<@lib.words questions/>
<#if (f.needs!{}).said!false>
<#elseif lib.has(f, "needs")>
${f.needs.series?cap_first}<@lib.mark f.needs/> <#if f.needs.items?size == 1>is<#else>are</#if> watched.

<#elseif f.needs??>
What is watched is <@lib.value f.needs/>.

</#if>
<@alerts/>
<#if lib.has(lib.unsaid(f), "metrics")>
Recorded over time: ${f.metrics.series}<@lib.mark f.metrics/>.

</#if>
<#if lib.has(f, "tools")>
The tools are in the [codebase spec](${link("codebase_spec", "Observability")}).

</#if>
<@lib.notes questions/>
<#elseif lib.has(f, "tools")>
${heading} ${title}

Background jobs are watched with ${f.tools.series}<@lib.mark f.tools/>.<#if lib.has(f, "dashboard")> The dashboards are in ${f.dashboard.text?remove_ending(".")}<@lib.mark f.dashboard/>.</#if>

What is watched, and when an alert is raised, is in the [technical design](${link("technical_design_spec", "Observability")}).
</#if>
<#-- The alert on failed jobs stands with what becomes of them. -->
<#macro alerts>
<#local rules = lib.has(lib.unsaid(f), "alerts")?then(f.alerts.items, [])>
<#local failed = lib.has(retries, "alert-rule")>
<#if rules?size == 1 && !failed>
An alert is raised on: <@lib.ending f.alerts/>.

<#elseif rules?size gt 0>
An alert is raised on each of these conditions<@lib.mark f.alerts/>:

<#list rules as rule>
- ${rule}
</#list>
<#if failed>
- failed jobs, as [Error Handling & Resilience](${link(spec, "Error Handling & Resilience")}) says
</#if>

<#elseif failed>
Failed jobs raise an alert, as [Error Handling & Resilience](${link(spec, "Error Handling & Resilience")}) says.

</#if>
</#macro>
