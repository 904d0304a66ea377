<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if lib.has(f, "technology")>
<#if f.technology.chosen?seq_contains("none")>
There is no job queue: jobs run in the application's own process<@lib.mark f.technology/>.
<#else>
<#-- Redis + Celery on another broker is Celery alone. -->
<#assign elsewhere = f.technology.chosen?seq_contains("redis-celery") && lib.has(f, "broker") && !f.broker.chosen?seq_contains("redis")>
<#if (f.technology.said!false) && lib.unsaid(f)?keys?filter(id -> ["variant", "broker", "store", "library"]?seq_contains(id))?size == 0><#else>Background work goes through **<#if elsewhere>Celery<#else>${f.technology.name}</#if>**<@lib.mark f.technology/><#if lib.has(f, "variant")>, with ${f.variant.text}<@lib.mark f.variant/></#if><#if lib.has(f, "broker")><#if !f.technology.name?contains(f.broker.name)>, with ${f.broker.text} as the message broker</#if><@lib.mark f.broker/></#if><#if lib.has(f, "store")><#if !f.technology.text?contains(f.store.name)>; the jobs are kept in ${f.store.text}</#if><@lib.mark f.store/></#if>.<#if lib.has(f, "library")> The jobs are run by ${f.library.text}<@lib.mark f.library/>.</#if></#if><#list f.technology.options?filter(o -> o.chosen) as option><#if option.fits?size gt 0> ${lib.series(option.fits)?cap_first}.</#if></#list>
</#if>
<#if lib.has(f, "reason") && f.technology.options?filter(o -> o.chosen && o.fits?size gt 0)?size == 0>The reason, and the options side by side, are<#else>The options are compared</#if> in the [implementation options](${question.options_link}).

<#elseif f.technology?? && question.text??>
<@lib.left [f.technology]/>
<#elseif f.technology??>
The technology is <@lib.value f.technology/>.

</#if>
<@lib.notes questions/>
