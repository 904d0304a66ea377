<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<#if spec == "technical_design_spec">
<@lib.words questions/>
<#if f.needs?? && f.needs.known>
**Watched:** ${f.needs.series}<#if f.needs.is_default> _(default, not confirmed)_</#if>.

</#if>
<#if f.alerts?? && f.alerts.known>
An alert is raised when:

<#list f.alerts.items as alert>
- ${alert}
</#list>

</#if>
<#if f.metrics?? && f.metrics.known>
**Recorded over time:** ${f.metrics.series}.

</#if>
<#if f.tools?? && f.tools.known>
The tools are in the [codebase spec](codebase_spec.md#observability).

</#if>
<#if question.open && !question.text??>
<#if !(f.needs?? && f.needs.known)>
What is watched is not decided ([open question](${open_link})).
</#if>
</#if>
<#else>
<#if f.tools?? && f.tools.known>
Background jobs are watched with ${f.tools.series}<#if f.dashboard?? && f.dashboard.known>; the dashboard is ${f.dashboard.text}</#if>.

</#if>
What is watched, and when an alert is raised, is in the [technical design](technical_design_spec.md#observability).
</#if>

<@lib.notes questions/>
