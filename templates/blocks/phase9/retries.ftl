<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if question.rows?size gt 0>
| Setting | Value |
| --- | --- |
<#if f["max-retries"]??>
| Retries | <#if lib.has(f, "max-retries")><#if f["max-retries"].number == "0">none<#else>${f["max-retries"].number}, after the first run</#if><@lib.mark f["max-retries"]/><#else><@lib.value f["max-retries"]/></#if> |
</#if>
<#if lib.has(f, "backoff") || lib.has(f, "delays") || lib.has(f, "jitter")>
| Backoff | <#list ["backoff", "delays", "jitter"]?filter(id -> lib.has(f, id)) as id><@lib.value f[id]/><#sep>; </#list> |
</#if>
<#if lib.has(f, "conditions")>
| Retried errors | <@lib.value f.conditions/><#if lib.has(f, "condition-list")>: ${f["condition-list"].text}</#if> |
</#if>
<#if f["dead-letter"]??>
| Dead letter queue | <@lib.value f["dead-letter"]/><#if lib.has(f, "dead-letter-place")>: ${f["dead-letter-place"].text}</#if> |
</#if>
<#if lib.has(f, "logging")>
| Failure log | <@lib.value f.logging/> |
</#if>
<#if lib.has(f, "alerting")>
| Failure alerts | <#if lib.has(f, "alert-rule")>when ${f["alert-rule"].text}<#else><@lib.value f.alerting/></#if><@lib.mark f.alerting/> |
</#if>
<#if lib.has(f, "manual-retry")>
| Retry by hand | <@lib.value f["manual-retry"]/> |
</#if>
<#if lib.has(f, "idempotency")>
| Idempotency | <@lib.value f.idempotency/> |
</#if>

</#if>
<@lib.notes questions/>
