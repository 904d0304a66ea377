<#import "/lib.ftl" as lib>
<#import "/jobs.ftl" as jobs>
<#assign question = questions?first>
<#assign f = question.fields>
<#assign retries = (((banks.phase9!{}).retries)!{}).fields!{}>
<#if spec == "technical_design_spec">
${heading} ${title}

<@lib.words questions/>
<@sentences/>

<#if lib.has(f, "count") || lib.has(f, "scaling")>
<@jobs.flow
  queue=(((banks.phase9!{})["job-queue"])!{}).fields!{}
  workers=f
  scheduler=((((banks.phase9!{})["job-scheduling"])!{}).fields!{}).tool!{"known": false}
  retries=retries["max-retries"]!{"known": false}
  failed=retries["dead-letter"]!{"known": false}
  place=retries["dead-letter-place"]!{"known": false}/>

</#if>
<@lib.left lib.pick(question, ["count", "concurrency", "scaling", "scaling-trigger", "max-workers", "queues", "job-timeout"])/>
<@lib.notes questions/>
<#else>
<#assign limits = lib.pick(question, ["memory-limit", "cpu-limit"])>
<#assign queue = (((banks.phase9!{})["job-queue"])!{}).fields!{}>
<#assign scheduler = ((((banks.phase9!{})["job-scheduling"])!{}).fields!{}).tool!{"known": false}>
<#assign functions = lib.has(f, "scaling") && f.scaling.chosen?seq_contains("serverless")>
<#assign processes = lib.has(queue, "technology") && !queue.technology.chosen?seq_contains("none") && (functions || lib.has(f, "count") || lib.has(f, "queues"))>
<#if processes || limits?size gt 0 || lib.has(f, "worker-types") || lib.has(f, "queues") || f["worker-types"]??>
${heading} ${title}

<#if processes>
Besides the application there are:

- <#if functions>the functions that run the jobs, with ${jobs.engine(queue)}<@lib.mark f.scaling/><#else><#if lib.has(f, "count") && f.count.number == "1" && !lib.has(f, "max-workers")>the worker<#else>the workers</#if>, on ${jobs.engine(queue)}</#if><#if lib.has(f, "queues")>; they take jobs from the <#if f.queues.items?size == 1>queue<#else>queues</#if> ${f.queues.series?remove_ending(".")}<@lib.mark f.queues/></#if>
<#if scheduler.known>
- ${scheduler.text}, which starts the scheduled jobs<@lib.mark scheduler/>
</#if>
<#if jobs.store(queue)?has_content>
- ${jobs.store(queue)}, which carries the jobs to the <#if functions>functions<#else>workers</#if>
</#if>

<#elseif lib.has(f, "queues")>
Worker processes take jobs from the <#if f.queues.items?size == 1>queue<#else>queues</#if> ${f.queues.series?remove_ending(".")}<@lib.mark f.queues/>.
</#if>
<#if lib.has(f, "worker-types")>${f["worker-types"].text?cap_first?remove_ending(".")}<@lib.mark f["worker-types"]/>.</#if>
<#if limits?filter(l -> l.known)?size gt 0>
A worker may use at most <#list limits?filter(l -> l.known) as limit>${limit.text}<#if limit.id == "memory-limit"> of memory</#if><@lib.mark limit/><#sep> and </#list>.
</#if>
<#if processes && !functions>
How many workers run, and how they are scaled, is in the [technical design](${link("technical_design_spec", "Components")}).
</#if>

<@lib.left lib.pick(question, ["worker-types", "memory-limit", "cpu-limit"])/>
</#if>
</#if>
<#-- How many there are, what makes their number change, what they take and how long that may last. -->
<#macro sentences>
<#local f = lib.unsaid(question.fields)>
<#compress>
<#local serverless = lib.has(f, "scaling") && f.scaling.chosen?seq_contains("serverless")>
<#if serverless>Cloud functions run the jobs<@lib.mark f.scaling/><#if lib.has(f, "concurrency")>, up to ${lib.in_words(f.concurrency.number)} at a time<@lib.mark f.concurrency/></#if>.
<#elseif lib.has(f, "count")>
<#local range = lib.has(f, "max-workers")>
<#local one = f.count.number == "1" && !range>
${lib.in_words(f.count.number)?cap_first}<#if range> to ${lib.in_words(f["max-workers"].number)}<@lib.mark f["max-workers"]/></#if> ${one?then("worker", "workers")}<@lib.mark f.count/><#t>
<#if lib.has(f, "concurrency")> ${one?then("runs", "run")} ${lib.in_words(f.concurrency.number)} ${(f.concurrency.number == "1")?then("job", "jobs")} at a time<#if !one> each</#if><@lib.mark f.concurrency/><#else> ${one?then("runs", "run")} the jobs</#if>.
<#elseif lib.has(f, "concurrency")>A worker runs ${lib.in_words(f.concurrency.number)} ${(f.concurrency.number == "1")?then("job", "jobs")} at a time<@lib.mark f.concurrency/>.
</#if>
<#if lib.has(f, "scaling") && f.scaling.chosen?seq_contains("manual")>The number of workers is changed by hand<@lib.mark f.scaling/>.
<#elseif !serverless && (lib.has(f, "scaling") || lib.has(f, "scaling-trigger"))>The number of workers follows <#if lib.has(f, "scaling-trigger")>${f["scaling-trigger"].series}<@lib.mark f["scaling-trigger"]/><#else>the load</#if><#if lib.has(f, "scaling")><@lib.mark f.scaling/></#if>.
</#if>
<#if lib.has(f, "queues")>Jobs wait in the <#if f.queues.items?size == 1>queue<#else>queues</#if> ${f.queues.series?remove_ending(".")}<@lib.mark f.queues/>.
</#if>
<#if lib.has(f, "job-timeout")>A job may run for <#if f["job-timeout"].number == "unlimited">any time<#else>at most ${f["job-timeout"].text}</#if><@lib.mark f["job-timeout"]/>.
</#if>
</#compress>


</#macro>
