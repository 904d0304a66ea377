<#-- What was shown, as briefly as it can be told from the rest. -->
<#macro what field>
<#compress>
<#if field.type == "yes-no" && field.clause>${field.text}
<#elseif field.number??>${field.term} ${field.number}
<#elseif field.type == "long-text" || field.multiline || field.name?length gt 40>${field.term}
<#else>${field.term} "${field.name}"
</#if>
</#compress>
</#macro>
<#macro why field><#if field.default_reason??> (${field.default_reason?remove_ending(".")})<#elseif field.found_in??> (found in ${field.found_in})</#if></#macro>
<#if fields?size gt 3>
Not confirmed yet:

<#list fields as field>
- <@what field/><@why field/>
</#list>
<#else>
Not confirmed yet: <#list fields as field><@what field/><@why field/><#sep>, </#list>.
</#if>
