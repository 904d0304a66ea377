<#import "/lib.ftl" as lib>
${heading} ${title}

<#if spec == "technical_design_spec">
<@lib.words questions/>
<@lib.talls questions/>
<#-- No list: it would be read as more of the list of jobs. -->
<#list lib.brief(questions) as question><@lib.statement question/> </#list>

<@lib.notes questions/>
<@lib.links questions/>
<#else>
Which operations run as background jobs is in the [technical design](${link("technical_design_spec", "Components")}).
</#if>
