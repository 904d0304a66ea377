<#if points?size == 0>
Every required question is answered.
</#if>
<#list points as point>
- **${point.ask}** <#switch point.state!>
<#case "unknown">Not known yet<#break>
<#case "later">Put off<#break>
<#case "skipped">Passed over<#break>
<#default>Not decided</#switch><#if point.required>; required<#if point.required_if??> ${point.required_if}</#if></#if><#if point.owner??>; ${point.owner} can answer</#if><#if point.note??>; ${point.note}</#if>. (${point.command})
</#list>
