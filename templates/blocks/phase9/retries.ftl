<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<@retried/>

<@lost/>

<@lib.left question.rows/>
<@lib.notes questions/>
<#-- How often, when, and which errors. -->
<#macro retried>
<#compress>
<#if lib.has(f, "max-retries")><#local max = f["max-retries"].number>
A job that fails is <#if max == "0">not retried<#elseif max == "unlimited">retried without limit<#elseif max == "1">retried once<#elseif max == "2">retried twice<#else>retried ${lib.in_words(max)} times</#if><@lib.mark f["max-retries"]/><#t>
<@waits/>.
<#elseif lib.has(f, "delays") || lib.has(f, "backoff")>A job that fails is retried<@waits/>.
</#if>
<#if lib.has(f, "jitter")>${f.jitter.yes?then("Each wait is varied at random", "The waits are not varied")}<@lib.mark f.jitter/>.
</#if>
<#if lib.has(f, "conditions") && lib.has(f, "condition-list")>
<#if f.conditions.chosen?seq_contains("only-listed")>Only these errors are retried<#else>All errors are retried but these</#if><@lib.mark f.conditions/>: <@lib.ending f["condition-list"]/>.
<#elseif lib.has(f, "conditions")>
${f.conditions.text?cap_first}<@lib.mark f.conditions/>.
<#elseif lib.has(f, "condition-list")>Listed errors are: <@lib.ending f["condition-list"]/>.
</#if>
<#if lib.has(f, "idempotency")>${f.idempotency.text?cap_first}<@lib.mark f.idempotency/>.
</#if>
</#compress>


</#macro>
<#-- The waits themselves say more than their rule; the last one repeats where there are fewer of them than retries. -->
<#macro waits>
<#if lib.has(f, "delays")>, after ${f.delays.series}<@lib.mark f.delays/><#t>
<#local max = lib.has(f, "max-retries")?then(f["max-retries"].number, "")>
<#if (max?matches("[0-9]+") && max?number gt f.delays.items?size) || max == "unlimited"> and then every ${f.delays.items?last}</#if><#t>
<#elseif lib.has(f, "backoff")> with ${f.backoff.text}<@lib.mark f.backoff/><#t>
</#if>
</#macro>
<#-- What becomes of a job that failed for good, and who learns of it. -->
<#macro lost>
<#compress>
<#if lib.has(f, "dead-letter")>
<#if f["dead-letter"].yes>What fails for good <#if lib.has(f, "dead-letter-place")>goes to ${f["dead-letter-place"].text?remove_ending(".")}<@lib.mark f["dead-letter-place"]/><#else>goes to a dead letter queue</#if><#else>What fails for good is dropped</#if><@lib.mark f["dead-letter"]/>.
<#elseif lib.has(f, "dead-letter-place")>What fails for good goes to ${f["dead-letter-place"].text?remove_ending(".")}<@lib.mark f["dead-letter-place"]/>.
</#if>
<#if lib.has(f, "logging")>${f.logging.text?cap_first}<@lib.mark f.logging/>.
</#if>
<#if lib.has(f, "alert-rule")>An alert is raised on: <@lib.ending f["alert-rule"]/><#if lib.has(f, "alerting")><@lib.mark f.alerting/></#if>.
<#elseif lib.has(f, "alerting")>${f.alerting.text?cap_first}<@lib.mark f.alerting/>.
</#if>
<#if lib.has(f, "manual-retry")>People run a failed job again: <@lib.ending f["manual-retry"]/>.
</#if>
</#compress>


</#macro>
