<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<#if f.technology?? && f.technology.known>
<#assign technology = f.technology>
<#if technology.chosen?seq_contains("none")>
There is no job queue: jobs run in the application's own process.
<#else>
Background work goes through **${technology.name}**<#if f.broker?? && f.broker.known && !technology.name?contains(f.broker.name)>, with ${f.broker.text} as the message broker</#if><#if f.variant?? && f.variant.known>, in ${f.variant.text}</#if><#if f.library?? && f.library.known>; ${f.library.text} <#if f.library.text?lower_case?starts_with("own code")>takes<#else>takes</#if> the jobs from the queue and runs them</#if><#if technology.is_default> _(default, not confirmed)_</#if>.
</#if>

<#if technology.options??>
The other options, with what speaks for and against each, are in the [implementation options](implementation_options_spec.md#data--state).
</#if>
<#elseif !question.text??>
The job queue is not decided ([open question](${open_link})).
</#if>

<@lib.notes questions/>
