<#import "/lib.ftl" as lib>
<#if spec == "technical_design_spec">
${heading} ${title}

<@lib.words questions/>
<@lib.talls questions/>
<#-- No list: it would be read as more of the list of jobs. -->
<#list lib.brief(questions) as question><@lib.statement question/> </#list>

<@lib.notes questions/>
<@lib.links questions/>
</#if>
