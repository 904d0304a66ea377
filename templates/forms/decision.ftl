<#import "/lib.ftl" as lib>
${heading} ${title}

<@lib.words questions/>
<#list questions as question>
<#list question.rows?filter(f -> lib.own(f) && f.options??) as field>
<@lib.options field/>
</#list>
</#list>
<@lib.settings questions/>
<@lib.talls questions/>
<@lib.notes questions/>
