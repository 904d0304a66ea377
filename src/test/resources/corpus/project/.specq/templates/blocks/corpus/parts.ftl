${heading} ${title}

<#list questions?first.fields.value.items as item>
- ${item}
</#list>
