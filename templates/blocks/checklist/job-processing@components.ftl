<#import "/lib.ftl" as lib>
<#import "/jobs.ftl" as jobs>
<#if spec == "technical_design_spec">
${heading} ${title}

<@lib.words questions/>
<#-- Where nothing else draws how jobs go, this does. -->
<#assign workers = (((banks.phase9!{}).workers)!{}).fields!{}>
<#assign queue = ((banks.checklist["queue-technology"])!{}).fields!{}>
<#if lib.has(queue, "value") && !queue.value.chosen?seq_contains("none") && !lib.has(workers, "count") && !lib.has(workers, "scaling")>
<@jobs.flow
  queue=queue
  workers={"concurrency": (((banks.checklist["worker-concurrency"])!{}).fields!{}).value!{"known": false}}
  scheduler=(((banks.checklist["cron-scheduling"])!{}).fields!{}).tool!{"known": false}
  retries=(((banks.checklist["retry-attempts"])!{}).fields!{}).value!{"known": false}
  failed=(((banks.checklist["dead-letter-queue"])!{}).fields!{}).value!{"known": false}
  place=(((banks.checklist["dead-letter-queue"])!{}).fields!{}).place!{"known": false}/>

</#if>
<@lib.settings questions/>
<@lib.talls questions/>
<@lib.notes questions/>
<@lib.links questions/>
<#elseif !lib.has(questions?first.fields, "value")>
${heading} ${title}

<@lib.words questions/>
<@lib.settings questions/>
<@lib.talls questions/>
<@lib.notes questions/>
<@lib.links questions/>
</#if>
