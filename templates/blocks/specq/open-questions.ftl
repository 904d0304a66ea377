<#import "/lib.ftl" as lib>
<#macro standing rule><#if rule.accepted??> Accepted: ${rule.accepted?remove_ending(".")}.</#if><@lib.basis rule/></#macro>
<#if points?size == 0 && contradictions?size == 0 && unanswered?size == 0>
<#if in_part?has_content>Not every question of ${in_part} was looked at. <#if central>Every required one is answered<#else>No open question concerns this document</#if>.<#elseif central>Every required question is answered.<#else>No open question concerns this document.</#if>
<#elseif in_part?has_content>
Not every question of ${in_part} was looked at.

</#if>
<#list points as point>
- **${point.ask}** <#if point.in_words?size gt 0>At most said in words so far: ${lib.series(point.in_words)}<#else><#switch point.state!>
<#case "unknown">Not known yet<#break>
<#case "later">Put off<#break>
<#case "skipped">Passed over<#break>
<#default>Not decided</#switch></#if><#if point.note??> (${point.note?remove_ending(".")})</#if>.<#if point.owner??> ${point.owner?cap_first} can answer.</#if><#if point.required> Required<#if point.required_if??> ${point.required_if}</#if>; blocks <#list point.places as place><#if place.link??>[${place.title}](${place.link})<#else>${place.title}</#if><#sep><#if place?counter == point.places?size - 1> and <#else>, </#if></#list>.</#if><#list point.reasons as rule><#if rule.question?has_content> ${rule.text?remove_ending(".")}.</#if><@standing rule/></#list> (${point.command})
</#list>
<#list unanswered as rule>
- <#if rule.question?has_content>**${rule.question}** </#if>${rule.text?remove_ending(".")}.<@standing rule/> (${rule.command})
</#list>
<#list contradictions as contradiction>
- **To resolve (${contradiction.rule}):** ${contradiction.text?remove_ending(".")}.<@lib.basis contradiction/> (${contradiction.command})
</#list>
