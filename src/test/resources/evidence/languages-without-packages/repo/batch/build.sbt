scalaVersion := "3.5.2"
libraryDependencies ++= Seq(
  "org.quartz-scheduler" % "quartz" % "2.5.0",
  "org.typelevel" %% "cats-core" % "2.12.0",
)
