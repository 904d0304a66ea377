<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
<#assign phase9 = banks.phase9!{}>
<#assign queue = (phase9["job-queue"]!{}).fields!{}>
<#assign schedule = (phase9["job-scheduling"]!{}).fields!{}>
<#assign retries = (phase9.retries!{}).fields!{}>
<#-- The job queue, or the named queues in it. -->
<#macro broker>
<#local name><#if lib.has(queue, "technology") && queue.technology.diagram?first?has_content>${queue.technology.diagram?first}<#else>Job queue</#if></#local>
<#if lib.has(f, "queues") && f.queues.items?size lte 6>
  subgraph queue["${name}"]
<#list f.queues.diagram as label>
    q${label?counter}[("<#if label?has_content>${label}<#else>queue ${label?counter}</#if>")]
</#list>
  end
<#else>
  queue[("${name}")]
</#if>
</#macro>
<#-- How many workers there are, and how much each of them does. -->
<#macro crew>
<#if lib.has(f, "scaling") && f.scaling.chosen?seq_contains("serverless")>A cloud function for each job<#t>
<#elseif lib.has(f, "count")>${f.count.number}<#if lib.has(f, "max-workers")> to ${f["max-workers"].number} workers<#elseif f.count.number == "1"> worker<#else> workers</#if><#t>
<#if lib.has(f, "concurrency")> with ${f.concurrency.diagram?first}<#if f.count.number != "1" || lib.has(f, "max-workers")> each</#if></#if><#t>
<#else>Workers<#t>
</#if>
</#macro>
<#-- What becomes of a failed job. -->
<#macro failures>
<#local max = lib.has(retries, "max-retries")?then(retries["max-retries"].number!, "")>
<#if max != "" && max != "0">
  workers -->|"<#if max == "unlimited">retried without limit<#elseif max == "1">1 retry<#else>up to ${max} retries</#if><#if lib.has(retries, "backoff")> with ${retries.backoff.diagram?first}</#if>"| queue
</#if>
<#if lib.has(retries, "dead-letter") && retries["dead-letter"].yes>
  workers -->|"<#if max == "" || max == "unlimited">failed for good<#elseif max == "0">failed<#elseif max == "1">failed after 1 retry<#else>failed after ${max} retries</#if>"| dead[("Dead letter queue")]
</#if>
</#macro>
${heading} ${title}

<#if spec == "technical_design_spec">
<@lib.words questions/>
<#if lib.has(f, "count") || lib.has(f, "scaling")>
```mermaid
flowchart LR
<@broker/>
  app["Application"] --> queue
<#if lib.has(schedule, "tool") && schedule.tool.diagram?first?has_content>
  scheduler["${schedule.tool.diagram?first}"] --> queue
</#if>
  queue --> workers["<@crew/>"]
<@failures/>
```

</#if>
<@lib.rows lib.pick(question, ["count", "concurrency", "scaling", "scaling-trigger", "max-workers", "queues", "job-timeout"])/>
<@lib.notes questions/>
<#else>
<@lib.rows lib.pick(question, ["worker-types", "memory-limit", "cpu-limit"])/>
<#if lib.has(f, "queues")>
Worker processes take jobs from the <#if f.queues.items?size == 1>queue<#else>queues</#if> ${f.queues.series}<@lib.mark f.queues/>.
</#if>
How many workers run, and how they are scaled, is in the [technical design](${link("technical_design_spec", "Components")}).
</#if>
