<#-- What the block templates share. -->

<#-- Whether a field belongs into this block: not what another bank's block says already. -->
<#function own field>
  <#return !(field.carried!false)>
</#function>

<#-- Whether a field needs more room than a table cell. -->
<#function tall field>
  <#return field.known && (field.type == "long-text" || (field.type == "list" && field.items?size gt 3))>
</#function>

<#-- The fields of a question that fit a table. -->
<#function short question>
  <#return question.rows?filter(f -> own(f) && !tall(f))>
</#function>

<#-- Whether a field of a question is there with a value. -->
<#function has fields id>
  <#return (fields[id]!{}).known!false>
</#function>

<#-- Says that nobody confirmed a value. -->
<#macro mark field><#if field.is_default!false> _(default, not confirmed)_</#if></#macro>

<#-- Where it says that something is open. -->
<#macro open>not decided ([open question](${open_link}))</#macro>

<#-- A field's value in a sentence or a table cell. -->
<#macro value field>
<#compress>
<#if field.known>${field.text}<@mark field/>
<#elseif (field.state!) == "not-applicable">does not apply<#if field.reason??> (${field.reason})</#if>
<#else><@open/>
</#if>
</#compress>
</#macro>

<#-- What a question comes to, in one cell: its first field, then the others by name. -->
<#macro cell question>
<#compress>
<#if (question.state!) == "not-applicable">does not apply<#if question.reason??> (${question.reason})</#if>
<#else><#list short(question) as field><#if field?index gt 0>; ${field.term}: </#if><@value field/></#list>
</#if>
</#compress>
</#macro>

<#-- What a question's row is called. -->
<#function name question>
  <#local fields = short(question)>
  <#return (fields?size gt 0)?then((fields?first!{}).label!question.title, question.title)>
</#function>

<#-- Own words of the questions, each a paragraph. -->
<#macro words questions>
<#list questions?filter(q -> q.text??) as question>
<#if questions?size gt 1>**${question.title}:** </#if>${question.text}

</#list>
</#macro>

<#-- The questions as a table, or as a sentence where there is only one. -->
<#macro table questions>
<#local rows = questions?filter(q -> short(q)?size gt 0 || (q.state!) == "not-applicable")>
<#if rows?size == 1>
**${name(rows?first)}:** <@cell rows?first/>.

<#elseif rows?size gt 1>
| Setting | Value |
| --- | --- |
<#list rows as question>
| ${name(question)} | <@cell question/> |
</#list>

</#if>
</#macro>

<#-- Long texts and long lists, each under its name. -->
<#macro talls questions>
<#list questions as question>
<#list question.rows?filter(f -> own(f) && tall(f)) as field>
<#if field.type == "list">
**${field.label}:**

<#list field.items as item>
- ${item}
</#list>

<#elseif field.multiline>
**${field.label}:**

${field.text}

<#else>
**${field.label}:** ${field.text}

</#if>
</#list>
</#list>
</#macro>

<#-- Remarks that belong to the answers. -->
<#macro notes questions>
<#list questions?filter(q -> q.note??) as question>
_Note on ${question.title?uncap_first}: ${question.note}_

</#list>
</#macro>

<#-- The options of a field with what speaks for and against each. -->
<#macro options field>
<#local weighed = field.options?filter(o -> o.pros?size gt 0 || o.cons?size gt 0)>
<#if weighed?size gt 0>
| Option | For | Against | Best for | |
| --- | --- | --- | --- | --- |
<#list weighed as option>
| <#if option.chosen>**${option.name}**<#else>${option.name}</#if> | ${option.pros?join(", ")} | ${option.cons?join(", ")} | ${option.best_for?join(", ")} | <#if option.chosen>**chosen**</#if> |
</#list>

</#if>
</#macro>
