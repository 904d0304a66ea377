<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if lib.has(f, "technology")>
<#if f.technology.chosen?seq_contains("none")>
There is no job queue: jobs run in the application's own process<@lib.mark f.technology/>.
<#else>
Background work goes through **${f.technology.name}**<@lib.mark f.technology/><#if lib.has(f, "variant")>, with ${f.variant.text}<@lib.mark f.variant/></#if><#if lib.has(f, "broker") && !f.technology.name?contains(f.broker.name)>, with ${f.broker.text} as the message broker<@lib.mark f.broker/></#if>.<#if lib.has(f, "library")> The jobs are run by ${f.library.text}<@lib.mark f.library/>.</#if>
</#if>
<#if lib.has(f, "reason")>Why, and which other options were considered, is<#else>The options that were considered are</#if> in the [implementation options](${question.options_link}).

<#elseif f.technology??>
The technology is <@lib.value f.technology/>.

</#if>
<@lib.notes questions/>
