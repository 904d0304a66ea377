<#import "/lib.ftl" as lib>
<#-- What several blocks about background jobs share. -->

<#-- How jobs go: from the application through the queue to the workers, and what becomes of those that fail. -->
<#macro flow queue workers scheduler={"known": false} retries={"known": false} failed={"known": false} place={"known": false}>
```mermaid
flowchart LR
<@broker queue workers/>
  app["Application"] --> queue
<#if scheduler.known && scheduler.node?first?has_content>
  scheduler["${scheduler.node?first}"] --> queue
</#if>
  queue --> workers["<@crew workers/>"]
<#local max = retries.known?then(retries.number!, "")>
<#if max != "" && max != "0">
  workers -->|"<#if max == "unlimited">retried without limit<#elseif max == "1">1 retry<#else>up to ${max} retries</#if>"| queue
</#if>
<#if failed.known && failed.yes!false>
  workers -->|"failed for good"| dead[("<#if place.known && place.node?first?has_content>${place.node?first}<#else>Dead letter queue</#if>")]
</#if>
```
</#macro>

<#-- The job queue, or the named queues in it. -->
<#macro broker queue workers>
<#local held = ["broker", "store", "technology", "value"]?filter(id -> lib.has(queue, id))>
<#local name = (held?size gt 0)?then((queue[held?first!"value"]!{"node": [""]}).node?first, "")>
<#if lib.has(workers, "queues") && workers.queues.items?size lte 6>
  subgraph queue["<#if name?has_content>${name}<#else>Job queue</#if>"]
<#list workers.queues.diagram as label>
    q${label?counter}[("<#if label?has_content>${label}<#else>queue ${label?counter}</#if>")]
</#list>
  end
<#else>
  queue[("<#if name?has_content>${name}<#else>Job queue</#if>")]
</#if>
</#macro>

<#-- How many workers there are, and how much each of them does. -->
<#macro crew workers>
<#if lib.has(workers, "scaling") && workers.scaling.chosen?seq_contains("serverless")>Cloud functions<#if lib.has(workers, "concurrency")> with up to ${workers.concurrency.number} jobs at a time</#if><#t>
<#elseif lib.has(workers, "count")>${workers.count.number}<#if lib.has(workers, "max-workers")> to ${workers["max-workers"].number} workers<#elseif workers.count.number == "1"> worker<#else> workers</#if><#t>
<#if lib.has(workers, "concurrency")> with ${workers.concurrency.number} ${(workers.concurrency.number == "1")?then("job", "jobs")} at a time<#if workers.count.number != "1" || lib.has(workers, "max-workers")> each</#if></#if><#t>
<#elseif lib.has(workers, "concurrency")>Workers with ${workers.concurrency.number} ${(workers.concurrency.number == "1")?then("job", "jobs")} at a time each<#t>
<#else>Workers<#t>
</#if>
</#macro>

<#-- What runs the jobs. -->
<#function engine queue>
  <#if lib.has(queue, "library")><#return queue.library.text></#if>
  <#return {"redis-celery": "Celery", "redis-rq": "RQ", "postgresql-pg-boss": "pg-boss"}[queue.technology.chosen?first!""]!queue.technology.text>
</#function>

<#-- What holds the jobs, where that is something else. -->
<#function store queue>
  <#if lib.has(queue, "broker")><#return queue.broker.text></#if>
  <#if lib.has(queue, "store")><#return queue.store.text></#if>
  <#if lib.has(queue, "library")><#return queue.technology.text></#if>
  <#return {"redis-celery": "Redis", "redis-rq": "Redis", "postgresql-pg-boss": "PostgreSQL"}[queue.technology.chosen?first!""]!"">
</#function>
