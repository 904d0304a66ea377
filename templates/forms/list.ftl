<#import "/lib.ftl" as lib>
${heading} ${title}

<@lib.words questions/>
<@lib.talls questions/>
<@lib.settings questions/>
<@lib.notes questions/>
<@lib.links questions/>
