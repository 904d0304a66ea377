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
<#local f = lib.unsaid(question.fields)>
<#compress>
<#if lib.has(f, "max-retries")><#local max = f["max-retries"].number>
A job that fails is <#if max == "0">not retried<#elseif max == "unlimited">retried without limit<#elseif max == "1">retried once<#elseif max == "2">retried twice<#else>retried ${lib.in_words(max)} times</#if><@lib.mark f["max-retries"]/><#t>
<@waits/>.
<#elseif lib.has(f, "delays") || lib.has(f, "backoff")>A job that fails is retried<@waits/>.
</#if>
<#if lib.has(f, "jitter")>${f.jitter.yes?then("Each wait is varied at random", "The waits are not varied")}<@lib.mark f.jitter/>.
</#if>
<#if lib.has(f, "conditions") && lib.has(f, "condition-list")>
<#if f.conditions.chosen?seq_contains("only-listed")>Only these errors are retried: <@lib.ending f["condition-list"]/><#else>All errors but these are retried: <@lib.ending f["condition-list"]/></#if><@lib.mark f.conditions/>.
<#elseif lib.has(f, "conditions")>
${f.conditions.text?cap_first}<@lib.mark f.conditions/>.
<#elseif lib.has(f, "condition-list")>Listed errors are: <@lib.ending f["condition-list"]/>.
</#if>
<#-- A default is what jobs have to be, and no claim about code that nobody looked at. -->
<#if lib.has(f, "idempotency")><#if f.idempotency.is_default && f.idempotency.chosen?seq_contains("all")>Every job has to be written so that it can run twice without harm<#else>${f.idempotency.text?cap_first}</#if><@lib.mark f.idempotency/>.
</#if>
</#compress>


</#macro>
<#-- The waits; their rule where they are not all there. -->
<#macro waits>
<#local f = lib.unsaid(question.fields)>
<#local max = lib.has(f, "max-retries")?then(f["max-retries"].number, "")>
<#if lib.has(f, "delays")>
<#local all = max?matches("[0-9]+") && f.delays.items?size gte max?number>
<#if all>, after ${f.delays.series}<#else><#if lib.has(f, "backoff")> with ${f.backoff.text}<@lib.mark f.backoff/></#if>; the first <#if f.delays.items?size == 1>wait is<#else>waits are</#if> ${f.delays.series}</#if><@lib.mark f.delays/><#t>
<#elseif lib.has(f, "backoff")> with ${f.backoff.text}<@lib.mark f.backoff/><#t>
</#if>
</#macro>
<#-- What becomes of a job that failed for good, and who learns of it. -->
<#macro lost>
<#local f = lib.unsaid(question.fields)>
<#compress>
<#if lib.has(f, "dead-letter")>
<#if f["dead-letter"].yes>Jobs that fail for good go to <#if lib.has(f, "dead-letter-place")>${f["dead-letter-place"].text?remove_ending(".")}<@lib.mark f["dead-letter-place"]/><#else>a dead letter queue</#if><#else>There is no dead letter queue for jobs that fail for good</#if><@lib.mark f["dead-letter"]/>.
<#elseif lib.has(f, "dead-letter-place")>Jobs that fail for good go to ${f["dead-letter-place"].text?remove_ending(".")}<@lib.mark f["dead-letter-place"]/>.
</#if>
<#if lib.has(f, "logging")>${f.logging.text?cap_first}<@lib.mark f.logging/>.
</#if>
<#if lib.has(f, "alert-rule")>The condition of an alert: <@lib.ending f["alert-rule"]/><@lib.mark f["alert-rule"]/><#if lib.has(f, "alerting")><@lib.mark f.alerting/></#if>.
<#elseif lib.has(f, "alerting")>${f.alerting.text?cap_first}<@lib.mark f.alerting/>.
</#if>
<#if lib.has(f, "manual-retry")>People run a failed job again: <@lib.ending f["manual-retry"]/>.
</#if>
</#compress>


</#macro>
