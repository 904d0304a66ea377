<#import "/lib.ftl" as lib>
${heading} ${title}

<@lib.words questions/>
<@lib.statements questions/>
<@lib.talls questions/>
<@lib.notes questions/>
<@lib.links questions/>
