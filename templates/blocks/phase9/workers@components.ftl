<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#assign retries = ((banks.phase9!{}).retries!{}).fields!{}>
${heading} ${title}

<@lib.words questions/>
<#if spec == "technical_design_spec">
<#if f.count?? && f.count.known>
```mermaid
flowchart LR
<#if f.queues?? && f.queues.known && f.queues.items?size lte 6>
<#list f.queues.diagram as queue>
  app["Application"] --> q${queue?counter}[("${queue}")]
  q${queue?counter} --> workers
</#list>
<#else>
  app["Application"] --> queue[("Job queue")]
  queue --> workers
</#if>
  workers["${f.count.diagram?first}<#if f["max-workers"]?? && f["max-workers"].known> to ${f["max-workers"].diagram?first}</#if>"]
<#if retries["max-retries"]?? && retries["max-retries"].known && !(retries["max-retries"].items?seq_contains("0 retries"))>
  workers -->|"${retries["max-retries"].diagram?first}"| workers
</#if>
<#if retries["dead-letter"]?? && (retries["dead-letter"].yes!false)>
  workers -->|"failed for good"| dead[("Dead letter queue")]
</#if>
```

</#if>
<#assign shown = ["count", "concurrency", "queues", "scaling", "scaling-trigger", "max-workers", "job-timeout"]>
<#else>
<#assign shown = ["count", "concurrency", "worker-types", "queues", "memory-limit", "cpu-limit"]>
</#if>
<#assign rows = question.rows?filter(r -> shown?seq_contains(r.id))>
<#if rows?size gt 0>
| Setting | Value |
| --- | --- |
<#list rows as row>
| ${row.label} | <@lib.value row/> |
</#list>

<#elseif !question.text?? && spec == "technical_design_spec">
Not decided ([open question](${open_link})).

</#if>
<#if spec == "codebase_spec">
How the workers are scaled, and how long a job may run, is in the [technical design](technical_design_spec.md#components).
</#if>

<@lib.notes questions/>
