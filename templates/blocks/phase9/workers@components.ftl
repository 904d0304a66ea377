<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#assign retries = ((banks.phase9!{}).retries!{}).fields!{}>
${heading} ${title}

<#if spec == "technical_design_spec">
<@lib.words questions/>
<#if lib.has(f, "count")>
```mermaid
flowchart LR
  app["Application"]
  workers["${f.count.number}<#if lib.has(f, "max-workers")> to ${f["max-workers"].diagram?first}<#elseif f.count.number == "1"> worker<#else> workers</#if>"]
<#if lib.has(f, "queues") && f.queues.items?size lte 6>
<#list f.queues.diagram as queue>
  app --> q${queue?counter}[("${queue}")] --> workers
</#list>
<#else>
  app --> queue[("Job queue")] --> workers
</#if>
<#if lib.has(retries, "dead-letter") && retries["dead-letter"].yes>
  workers -->|"failed for good"| dead[("Dead letter queue")]
</#if>
```

</#if>
<#if question.rows?size gt 0>
| Setting | Value |
| --- | --- |
<#if f.count??>
| Workers | <#if lib.has(f, "count")>${f.count.number}<@lib.mark f.count/><#if lib.has(f, "max-workers")> at start, up to ${f["max-workers"].number}</#if><#else><@lib.value f.count/></#if> |
</#if>
<#if f.concurrency??>
| Concurrency | <#if lib.has(f, "concurrency")>${f.concurrency.text} at a time in each worker<@lib.mark f.concurrency/><#else><@lib.value f.concurrency/></#if> |
</#if>
<#if f.scaling??>
| Scaling | <@lib.value f.scaling/><#if lib.has(f, "scaling-trigger")>, by ${f["scaling-trigger"].series}</#if> |
</#if>
<#if f.queues??>
| Queues | <@lib.value f.queues/> |
</#if>
<#if f["job-timeout"]??>
| Job timeout | <@lib.value f["job-timeout"]/> |
</#if>

</#if>
<@lib.notes questions/>
<#else>
<#assign rows = question.rows?filter(r -> ["worker-types", "memory-limit", "cpu-limit"]?seq_contains(r.id))>
<#if rows?size gt 0>
| Setting | Value |
| --- | --- |
<#list rows as row>
| ${row.label} | <@lib.value row/> |
</#list>

</#if>
<#if lib.has(f, "queues")>
Worker processes take jobs from <#if f.queues.items?size == 1>the queue<#else>the queues</#if> ${f.queues.series}. </#if>How many run, and how they are scaled, is in the [technical design](technical_design_spec.md#components).
</#if>
