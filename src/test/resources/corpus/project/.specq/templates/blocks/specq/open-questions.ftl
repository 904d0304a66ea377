<#if points?size == 0>
Nothing is open.
</#if>
<#list points as point>
- ${point.ask}
</#list>
