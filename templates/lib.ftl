<#-- What the block templates share. -->

<#-- Whether a field belongs into this block: not what another bank's block says already. -->
<#function own field>
  <#return !(field.carried!false)>
</#function>

<#-- Whether a field needs more room than a table cell. -->
<#function tall field>
  <#return field.known && (field.type == "long-text" || (field.type == "list" && (field.items?size gt 3 || (field.items?size gt 1 && (field.id == "value" || field.items?filter(i -> i?length gt 30)?size gt 0)))))>
</#function>

<#-- The fields of a question that fit a table. -->
<#function short question>
  <#return question.rows?filter(f -> own(f) && !(f.said!false) && !tall(f))>
</#function>

<#-- The fields that the question's own words do not say already. -->
<#function unsaid fields>
  <#local left = {}>
  <#list fields as id, field><#if !(field.said!false)><#local left += {id: field}></#if></#list>
  <#return left>
</#function>

<#-- Whether a field of a question is there with a value. -->
<#function has fields id>
  <#return (fields[id]!{}).known!false>
</#function>

<#-- Where a value is shown: one that nobody confirmed is named at the end of the block. -->
<#macro mark field><#if field.mark??><@field.mark/></#if></#macro>

<#-- Where it says that something is open. -->
<#macro asked text="open question"><#if open_link??> ([${text}](${open_link}))</#if></#macro>
<#macro open>not decided<@asked/></#macro>

<#-- Why something does not apply. -->
<#macro inapplicable it>does not apply<#if it.reason??> (${it.reason})</#if></#macro>

<#-- A field's value in a sentence or a table cell. -->
<#macro value field>
<#compress>
<#if field.known>${field.text}<@mark field/>
<#elseif (field.state!) == "not-applicable"><@inapplicable field/>
<#else><@open/>
</#if>
</#compress>
</#macro>

<#-- A value that ends a sentence: several are joined by "and", a full stop of its own goes. -->
<#macro ending field>
<#compress>
<#if field.known><#if field.type == "list" && field.items?filter(i -> i?contains(">") || i?contains("<"))?size gt 1>${field.items?join(" or ")}<#else>${field.series?remove_ending(".")}</#if><@mark field/><#else><@value field/></#if>
</#compress>
</#macro>

<#-- A small number in words, any other as it is. -->
<#function in_words number>
  <#if number?matches("[0-9]|1[0-2]")>
    <#return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"][number?number]>
  </#if>
  <#return number>
</#function>

<#-- Several clauses as one: a, b and c. -->
<#function series clauses>
  <#if clauses?size lt 2><#return clauses?join("")></#if>
  <#return clauses[0..<clauses?size - 1]?join(", ") + " and " + clauses?last>
</#function>

<#-- Beside what sentences said: the fields that must be answered and are not, and those that do not apply. -->
<#macro left fields>
<#local gaps = fields?filter(f -> !f.known && (f.state!) != "not-applicable")>
<#if gaps?size gt 0>
<#if questions?filter(q -> q.text??)?size gt 0>At most said in words so far<#else>Not decided</#if><@asked (gaps?size == 1)?then("open question", "open questions")/>: <#list gaps as field>${field.term}<#sep><#if field?counter == gaps?size - 1> and <#else>, </#if></#list>.

</#if>
<#list fields?filter(f -> !f.known && (f.state!) == "not-applicable") as field>
${field.label} does not apply<#if field.reason??>: ${field.reason?remove_ending(".")}</#if>.

</#list>
</#macro>

<#-- What follows a question's first field: clauses as they are, the only other one behind a colon, several by name. -->
<#macro details question>
<#local rest = short(question)[1..]>
<#local clauses = rest?filter(f -> f.clause!false)>
<#local values = rest?filter(f -> !(f.clause!false))>
<#if values?size == 1 && clauses?size == 0 && !(values?first.number??) && (short(question)?first.clause!false)><#if values?first.known && values?first.series?length gt 40>: <@ending values?first/><#else> (<@ending values?first/>)</#if><#elseif values?size gt 0> (<#list values as field>${field.term}: <@ending field/><#sep>; </#list>)</#if><#list clauses as field>; ${field.text}<@mark field/></#list><#t>
</#macro>

<#-- What a question comes to, as a sentence. -->
<#macro statement question>
<#compress>
<#if (question.state!) == "not-applicable"><#if question.title == title>Does not apply<#if question.reason??>: ${question.reason?remove_ending(".")}</#if><#else>${question.title} does not apply<#if question.reason??>: ${question.reason?remove_ending(".")}</#if></#if>.
<#elseif put_off(question)><#if question.title == title>Not<#else>**${question.title}:** not</#if> decided<@asked/>.
<#else>
<#local first = short(question)?first>
<#if first.clause!false>${first.text?cap_first}<@mark first/><#else>**${first.label}:** <@ending first/></#if><@details question/>.
</#if>
</#compress>
</#macro>

<#-- Own words of the questions, each a paragraph. -->
<#macro words questions>
<#list questions?filter(q -> q.text??) as question>
<#if questions?size gt 1 && question.multiline>
**${question.title}:**

${question.text}
<#elseif questions?size gt 1>
**${question.title}:** ${question.text}
<#else>
${question.text}
</#if>

</#list>
</#macro>

<#-- Whether a question must be answered and is not, as a whole. -->
<#function put_off question>
  <#return question.state?? && question.open>
</#function>

<#-- The questions that have something short to say. -->
<#function brief questions>
  <#return questions?filter(q -> short(q)?size gt 0 || (q.state!) == "not-applicable" || put_off(q))>
</#function>

<#-- Fields as a table of names and values, a single one as a sentence; several gaps are one sentence. -->
<#macro rows fields>
<#local gaps = fields?filter(f -> !f.known && (f.state!) != "not-applicable")>
<#if gaps?size == fields?size && gaps?size gt 1>
Not decided<@asked "open questions"/>: <#list gaps as field>${field.term}<#sep><#if field?counter == gaps?size - 1> and <#else>, </#if></#list>.

<#elseif fields?size == 1 && gaps?size == 1 && fields?first.id == "value" && questions?first.title == title>
Not decided<@asked/>.

<#elseif fields?size == 1>
**${fields?first.label}:** <@ending fields?first/>.

<#elseif fields?size gt 1>
| Setting | Value |
| --- | --- |
<#list fields as field>
| ${field.label} | <@value field/> |
</#list>

</#if>
</#macro>

<#-- Some of a question's fields, in this order. -->
<#function pick question ids>
  <#return ids?filter(id -> question.fields[id]??)?map(id -> question.fields[id])>
</#function>

<#-- All short fields of the questions. -->
<#function flat questions>
  <#local all = []>
  <#list questions as question><#local all += short(question)></#list>
  <#return all>
</#function>

<#-- The questions as a table of names and values. -->
<#macro table questions>
<@rows flat(questions)/>
<@statements questions?filter(q -> q.state??)/>
</#macro>

<#-- The questions as sentences: a paragraph for one, a list for several. -->
<#macro statements questions>
<#local all = brief(questions)>
<#if all?size == 1>
<@statement all?first/>


<#elseif all?size gt 1>
<#list all as question>
- <@statement question/>
</#list>

</#if>
</#macro>

<#-- Which job runs when. -->
<#macro timetable field>
<#if field.schedules?size == 1>
<#local schedule = field.schedules?first>
<#if schedule.name??>**${schedule.name}**<#else>A job</#if> runs ${schedule.in_words!schedule.runs}<#if schedule.zone??> ${schedule.zone}</#if><#if schedule.in_words??> (${schedule.runs})</#if><#if !schedule.zone?? && schedule.by_clock>; the time zone is not stated</#if><@mark field/>.

<#else>
<@mark field/>
| Job | Runs | Time zone |
| --- | --- | --- |
<#list field.schedules as schedule>
| ${schedule.name!"not named"} | ${schedule.runs}<#if schedule.in_words??> (${schedule.in_words})</#if> | <#if schedule.zone??>${schedule.zone}<#elseif schedule.by_clock>not stated</#if> |
</#list>

</#if>
</#macro>

<#-- Values side by side in a table, anything that is a sentence in sentences. -->
<#macro settings questions>
<#local sentences = brief(questions)?filter(q -> (q.rows?filter(f -> own(f) && !tall(f))?first!{}).clause!false)>
<#if sentences?size == 0>
<@table questions/>
<#else>
<@statements questions/>
</#if>
</#macro>

<#-- Long texts and long lists, each under its name where the heading does not say it. -->
<#macro talls questions>
<#list questions as question>
<#list question.rows?filter(f -> own(f) && !(f.said!false) && tall(f)) as field>
<#local named = field.id != "value" || question.title != title>
<#if field.type == "list">
<#if named>
**${field.label}:**

</#if>
<@mark field/>
<#list field.items as item>
- ${item}
</#list>

<#elseif field.multiline>
<#if named>
**${field.label}:**

</#if>
<@mark field/>
${field.text}

<#else>
<#if named>**${field.label}:** </#if>${field.text}<@mark field/>

</#if>
</#list>
</#list>
</#macro>

<#-- Remarks that belong to the answers. -->
<#macro notes questions>
<#list questions?filter(q -> q.note??) as question>
**Note<#if question.title != title> on ${question.title?uncap_first}</#if>:** ${question.note}

</#list>
</#macro>

<#-- Where the rest stands: options in the document that compares them, carried answers in their own blocks. -->
<#macro links questions>
<#local weighed = questions?filter(q -> q.options_link?? && q.rows?filter(f -> own(f) && f.options??)?size gt 0)>
<#if weighed?size gt 0>
The options are compared in the [${weighed?first.options_document}](${weighed?first.options_link}).

</#if>
<#local places = []>
<#list questions as question>
<#list question.carried_from?filter(p -> !places?map(q -> q.title)?seq_contains(p.title)) as place>
<#local places += [place]>
</#list>
</#list>
<#if places?size gt 0>
See also <#list places as place>[${place.title}](${place.link})<#sep><#if place?counter == places?size - 1> and <#else>, </#if></#list>.

</#if>
</#macro>

<#-- What speaks for and against an option in this project, and whether it was chosen. -->
<#macro here option>
<#compress>
<#local pro = option.fits?join("; ")>
<#local contra = (option.unfits + option.impossible)?join("; ")>
<#if option.chosen>**chosen**<#if pro?has_content>: ${pro}</#if><#if contra?has_content>; against it: ${contra}</#if>
<#else>${(pro + (pro?has_content && contra?has_content)?then("; but ", "") + contra)?cap_first}</#if>
</#compress>
</#macro>

<#-- The options of a field side by side; what cannot be chosen here stands below with the reason. -->
<#macro options field decides=true>
<#local possible = field.options?filter(o -> o.chosen || o.impossible?size == 0)>
<#local others = field.options?filter(o -> !o.chosen && o.impossible?size gt 0)>
<#local pros = possible?filter(o -> o.pros?size gt 0)?size gt 0>
<#local cons = possible?filter(o -> o.cons?size gt 0)?size gt 0>
<#local best = possible?filter(o -> o.best_for?size gt 0)?size gt 0>
<#local bare = !pros && !cons && !best>
<#local what = bare && possible?filter(o -> o.summary??)?size gt 0>
<#local told = !bare || what || possible?filter(o -> o.fits?size gt 0 || o.unfits?size gt 0)?size gt 0>
<#if field.options?size gt 1 && (told || decides)>
| Option |<#if what> What it is |</#if><#if pros> For |</#if><#if cons> Against |</#if><#if best> Best for |</#if> Here |
| --- |<#if what> --- |</#if><#if pros> --- |</#if><#if cons> --- |</#if><#if best> --- |</#if> --- |
<#list possible as option>
| <#if option.chosen>**${option.name}**<#else>${option.name}</#if><#if !bare && option.pros?size == 0 && option.cons?size == 0 && option.summary??>: ${option.summary?uncap_first}</#if> |<#if what> ${option.summary!} |</#if><#if pros> ${option.pros?join(", ")?cap_first} |</#if><#if cons> ${option.cons?join(", ")?cap_first} |</#if><#if best> ${option.best_for?join(", ")?cap_first} |</#if> <@here option/> |
</#list>
<#list field.others as name>
| **${name}** |<#if what>  |</#if><#if pros>  |</#if><#if cons>  |</#if><#if best>  |</#if> **chosen** |
</#list>

<#if others?size gt 0>
Not possible here: <#list others as option>${option.name} (${option.impossible?join("; ")})<#sep>; </#list>.

</#if>
</#if>
</#macro>

<#-- What a warning rests on: where it is documented and as of when, or that it is experience. -->
<#macro basis warning><#if warning.sources?size gt 0> (<#list warning.sources as source>${source.cited}, ${source.age}<#if source.secondary>, not the maker's own words</#if><#sep>; </#list>)<#elseif warning.basis == "experience"> (experience, no source)</#if></#macro>
