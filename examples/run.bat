@echo off
rem examples\run [NAME [arguments]]: lists, builds and starts the examples; examples\run --help says more.
rem The program is in examples\runner; this script compiles it when it has changed, and starts it.
setlocal
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "SOURCE=%ROOT%\examples\runner\src\main"
set "CLASSES=%ROOT%\examples\runner\target\script"
if not exist "%CLASSES%" goto compile
:start
java -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Drun.root=%ROOT%" -cp "%CLASSES%;%SOURCE%\resources" io.github.pbxkit.run.Run %*
if not %ERRORLEVEL% == 75 exit /b %ERRORLEVEL%
:compile
if exist "%CLASSES%" rmdir /s /q "%CLASSES%"
java -m jdk.compiler/com.sun.tools.javac.Main --release 17 -encoding UTF-8 -d "%CLASSES%" -sourcepath "%SOURCE%\java" "%SOURCE%\java\io\github\pbxkit\run\Run.java"
if errorlevel 1 (
  echo examples\run: needs a JDK 17 or newer on the PATH; what is there now: 1>&2
  java -version
  exit /b 2
)
goto start
