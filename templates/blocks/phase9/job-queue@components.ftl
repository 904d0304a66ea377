<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if lib.has(f, "technology")>
<#if f.technology.chosen?seq_contains("none")>
There is no job queue: jobs run in the application's own process<@lib.mark f.technology/>.
<#else>
Background work goes through **${f.technology.name}**<@lib.mark f.technology/><#if lib.has(f, "variant")>, with ${f.variant.text}</#if><#if lib.has(f, "broker") && !f.technology.name?contains(f.broker.name)> and ${f.broker.text} as the message broker</#if>.<#if lib.has(f, "library")> The jobs are run by ${f.library.text}<@lib.mark f.library/>.</#if>
</#if>
The options that were considered are in the [implementation options](implementation_options_spec.md#data--state).

</#if>
<@lib.notes questions/>
