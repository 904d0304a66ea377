<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#assign attempts = question.rows?filter(r -> ["max-retries", "backoff", "delays", "jitter", "conditions", "condition-list"]?seq_contains(r.id))>
<#if attempts?size gt 0>
| Retries | Value |
| --- | --- |
<#list attempts as row>
| ${row.label} | <@lib.value row/> |
</#list>

</#if>
<#assign after = question.rows?filter(r -> ["dead-letter", "dead-letter-place", "logging", "alerting", "alert-rule", "manual-retry", "idempotency"]?seq_contains(r.id))>
<#if after?size gt 0>
<#list after as row>
- **${row.label}:** <@lib.value row/>
</#list>

<#elseif attempts?size == 0 && !question.text??>
Not decided ([open question](${open_link})).

</#if>
<@lib.notes questions/>
