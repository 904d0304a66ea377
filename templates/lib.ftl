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
<#else><@value short(question)?first/><@details question/>
</#if>
</#compress>
</#macro>

<#-- What follows a question's first field: clauses as they are, values by name in parentheses. -->
<#macro details question>
<#local rest = short(question)[1..]>
<#local clauses = rest?filter(f -> f.clause!false)>
<#local values = rest?filter(f -> !(f.clause!false))>
<#if values?size gt 0> (<#list values as field>${field.term}: <@value field/><#sep>; </#list>)</#if><#list clauses as field>; ${field.text}<@mark field/></#list><#t>
</#macro>

<#-- What a question comes to, as a sentence. -->
<#macro statement question>
<#compress>
<#if (question.state!) == "not-applicable">**${question.title}:** does not apply<#if question.reason??> (${question.reason})</#if>.
<#else>
<#local first = short(question)?first>
<#if first.clause!false>${first.text?cap_first}<@mark first/><#else>**${first.label}:** <@value first/></#if><@details question/>.
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

<#-- The questions that have something short to say. -->
<#function brief questions>
  <#return questions?filter(q -> short(q)?size gt 0 || (q.state!) == "not-applicable")>
</#function>

<#-- The questions as a table of names and values. -->
<#macro table questions>
<#local rows = brief(questions)>
<#if rows?size gt 0>
| Setting | Value |
| --- | --- |
<#list rows as question>
| ${name(question)} | <@cell question/> |
</#list>

</#if>
</#macro>

<#-- The questions as sentences: a paragraph for one, a list for several. -->
<#macro statements questions>
<#local rows = brief(questions)>
<#if rows?size == 1>
<@statement rows?first/>


<#elseif rows?size gt 1>
<#list rows as question>
- <@statement question/>
</#list>

</#if>
</#macro>

<#-- Values side by side in a table, anything that is a sentence in sentences. -->
<#macro settings questions>
<#local rows = brief(questions)>
<#local plain = rows?filter(q -> !((short(q)?first!{}).clause!false))>
<#if rows?size gt 1 && plain?size == rows?size>
<@table questions/>
<#else>
<@statements questions/>
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
**Note on ${question.title?uncap_first}:** ${question.note}

</#list>
</#macro>

<#-- The options of a field with what speaks for and against each. -->
<#macro options field>
<#local weighed = field.options?filter(o -> o.pros?size gt 0 || o.cons?size gt 0)>
<#if weighed?size gt 0>
| Option | For | Against | Best for | |
| --- | --- | --- | --- | --- |
<#list weighed as option>
| <#if option.chosen>**${option.name}**<#else>${option.name}</#if> | ${option.pros?join(", ")?cap_first} | ${option.cons?join(", ")?cap_first} | ${option.best_for?join(", ")?cap_first} | <#if option.chosen>**chosen**</#if> |
</#list>

</#if>
</#macro>
